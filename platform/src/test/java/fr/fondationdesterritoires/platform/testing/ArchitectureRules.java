package fr.fondationdesterritoires.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The three rules of a service: a pure domain, nothing else public, no circles between features. */
public final class ArchitectureRules {

    private static final String PURE_REFUSALS = "fr.fondationdesterritoires.platform.refusals";

    private ArchitectureRules() {}

    /**
     * Fails with everything that is against the rules.
     *
     * @param root the service's package; its direct sub-packages are the features
     * @param alsoPure packages of plain Java that a domain may use too, such as a shared library of rules
     */
    public static void check(String root, String... alsoPure) {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        assertThat(service)
                .as("classes with a domain in %s; a rule about nothing passes silently", root)
                .anyMatch(type -> resideInAPackage(root + "..domain..").test(type));
        domainIsPure(root, alsoPure).check(service);
        onlyDomainIsPublic(root).check(service);
        featuresMakeNoCircle(root).check(service);
    }

    private static com.tngtech.archunit.lang.ArchRule domainIsPure(String root, String... alsoPure) {
        DescribedPredicate<JavaClass> allowed = resideInAPackage(root + "..domain..")
                .or(resideInAnyPackage("java.lang..", "java.math..", "java.net..", "java.text..", "java.time.."))
                .or(resideInAnyPackage("java.util..", "java.nio.charset..", "java.security..", "org.jspecify.."))
                .or(resideInAnyPackage(PURE_REFUSALS, "fr.fondationdesterritoires.contracts.vocabulary"))
                .or(resideInAnyPackage(alsoPure));
        return classes()
                .that()
                .resideInAPackage(root + "..domain..")
                .should()
                .onlyDependOnClassesThat(allowed)
                .because("a domain is plain Java: no framework, clock or chance");
    }

    private static com.tngtech.archunit.lang.ArchRule onlyDomainIsPublic(String root) {
        DescribedPredicate<JavaClass> mayBePublic = DescribedPredicate.describe(
                "a main class or an interface",
                type -> type.isInterface() || type.getSimpleName().endsWith("Application"));
        return classes()
                .that()
                .resideOutsideOfPackage(root + "..domain..")
                .and()
                .areNotMemberClasses()
                .and(DescribedPredicate.not(mayBePublic))
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .because("visibility is the architecture");
    }

    private static com.tngtech.archunit.lang.ArchRule featuresMakeNoCircle(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }
}
