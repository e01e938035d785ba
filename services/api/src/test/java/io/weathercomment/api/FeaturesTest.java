package io.weathercomment.api;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The features of the service know each other in one direction only. */
@AnalyzeClasses(packages = "io.weathercomment.api", importOptions = DoNotIncludeTests.class)
class FeaturesTest {
    @ArchTest
    static final ArchRule HAVE_NO_CYCLES =
            slices().matching("io.weathercomment.api.(*)..").should().beFreeOfCycles();
}
