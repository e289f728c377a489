package fr.fondationdesterritoires.notifications;

import fr.fondationdesterritoires.platform.testing.ErrorCodesPage;
import org.junit.jupiter.api.Test;

class ErrorCodesTests {

    @Test
    void the_page_of_error_codes_agrees_with_the_messages() {
        ErrorCodesPage.agreesWith("notifications-service");
    }
}
