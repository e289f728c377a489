package fr.fondationdesterritoires.platform.security;

import fr.fondationdesterritoires.platform.web.CurrentPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person whose token was checked. Its words are the id alone: they may end up in a log. */
final class PersonAuthentication extends AbstractAuthenticationToken {

    private final transient CurrentPerson person;

    PersonAuthentication(CurrentPerson person) {
        super(person.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return List.of();
    }

    @Override
    public CurrentPerson getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return person.id().toString();
    }

    @Override
    public String toString() {
        return "PersonAuthentication[" + person.id() + "]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonAuthentication that && that.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
