package io.weathercomment.quality.checker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A second opinion that borrows from the first is none. */
@AnalyzeClasses(packages = "io.weathercomment.quality.checker", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule checkerKnowsOnlyItself = classes()
            .that()
            .resideInAPackage("io.weathercomment.quality.checker..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "io.vertx.core.json..", "io.weathercomment.quality.checker..");
}
