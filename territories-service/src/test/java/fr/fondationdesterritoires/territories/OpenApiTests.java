package fr.fondationdesterritoires.territories;

import fr.fondationdesterritoires.platform.testing.OpenApiSnapshot;
import org.junit.jupiter.api.Test;

class OpenApiTests extends RunningService {

    @Test
    void the_committed_description_is_that_of_the_running_service() {
        OpenApiSnapshot.check(client, "territories");
    }
}
