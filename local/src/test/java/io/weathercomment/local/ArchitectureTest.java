package io.weathercomment.local;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The borders between the rooms. */
@AnalyzeClasses(packages = "io.weathercomment", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] SERVICES = {
        "io.weathercomment.api..",
        "io.weathercomment.weather..",
        "io.weathercomment.comments..",
        "io.weathercomment.analytics.."
    };

    @ArchTest
    static final ArchRule servicesNeverKnowEachOther = slices().matching("io.weathercomment.(*)..")
            .should()
            .notDependOnEachOther()
            // the libraries and the launcher are there to be depended on, or to depend
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(libraries()))
            .ignoreDependency(resideInAPackage("io.weathercomment.local.."), alwaysTrue());

    @ArchTest
    static final ArchRule domainKnowsOnlyTheJdk = classes()
            .that()
            .resideInAPackage("io.weathercomment.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.weathercomment.domain..");

    @ArchTest
    static final ArchRule writingKnowsOnlyTheDomain = classes()
            .that()
            .resideInAPackage("io.weathercomment.writing..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "io.weathercomment.domain..", "io.weathercomment.writing..");

    @ArchTest
    static final ArchRule librariesKnowNoService = noClasses()
            .that()
            .resideInAnyPackage(libraries())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVICES);

    @ArchTest
    static final ArchRule noServiceKnowsTheLocalAws = noClasses()
            .that()
            .resideInAnyPackage(SERVICES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.weathercomment.localaws..", "io.weathercomment.local..");

    @ArchTest
    static final ArchRule noServiceUsesTheRawHttpClient = noClasses()
            .that()
            .resideInAnyPackage(SERVICES)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.vertx.core.http.HttpClient")
            .because(
                    "its answer is half read when a virtual thread wakes up, and the body gets lost: WebClient's is whole");

    @ArchTest
    static final ArchRule nobodyPrintsButTheLauncher = noClasses()
            .that()
            .resideOutsideOfPackage("io.weathercomment.local..")
            .should()
            .accessField(System.class, "out");

    private static String[] libraries() {
        return new String[] {
            "io.weathercomment.domain..",
            "io.weathercomment.writing..",
            "io.weathercomment.messaging..",
            "io.weathercomment.storage..",
            "io.weathercomment.runtime..",
            "io.weathercomment.lambda..",
            "io.weathercomment.training..",
            "io.weathercomment.localaws..",
            "io.weathercomment.testkit.."
        };
    }
}
