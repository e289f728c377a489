package fr.fondationdesterritoires.platform.testing;

import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.StaffRole;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;

/** Somebody for a test, who can sign in: {@code client.get().uri(…).headers(awa::signIn)}. */
public record TestPerson(
        UUID id, String name, String email, boolean emailVerified, List<StaffRole> roles, Locale locale) {

    public TestPerson {
        roles = List.copyOf(roles);
    }

    public TestPerson withId(UUID known) {
        return new TestPerson(known, name, email, emailVerified, roles, locale);
    }

    public TestPerson withEmail(String address) {
        return new TestPerson(id, name, address, emailVerified, roles, locale);
    }

    public TestPerson withUnverifiedEmail() {
        return new TestPerson(id, name, email, false, roles, locale);
    }

    public TestPerson speaking(Locale language) {
        return new TestPerson(id, name, email, emailVerified, roles, language);
    }

    public String token() {
        return TestTokens.mint(this);
    }

    public String bearer() {
        return "Bearer " + token();
    }

    public void signIn(HttpHeaders headers) {
        headers.setBearerAuth(token());
    }

    /** As an act receives the person. */
    public CurrentPerson current() {
        return new CurrentPerson(id, name, email, emailVerified, Set.copyOf(roles), locale);
    }
}
