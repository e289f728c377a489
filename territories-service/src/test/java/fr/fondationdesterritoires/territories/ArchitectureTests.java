package fr.fondationdesterritoires.territories;

import fr.fondationdesterritoires.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void domains_are_pure_and_alone_public_and_features_make_no_circle() {
        ArchitectureRules.check("fr.fondationdesterritoires.territories", "fr.fondationdesterritoires.reference");
    }
}
