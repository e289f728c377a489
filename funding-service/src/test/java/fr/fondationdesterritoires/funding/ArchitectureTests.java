package fr.fondationdesterritoires.funding;

import fr.fondationdesterritoires.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void the_domain_is_pure_only_it_is_public_and_features_make_no_circle() {
        ArchitectureRules.check("fr.fondationdesterritoires.funding");
    }
}
