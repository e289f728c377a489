package fr.fondationdesterritoires.notifications;

import fr.fondationdesterritoires.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void the_domain_is_pure_visibility_is_the_architecture_and_features_make_no_circle() {
        ArchitectureRules.check("fr.fondationdesterritoires.notifications");
    }
}
