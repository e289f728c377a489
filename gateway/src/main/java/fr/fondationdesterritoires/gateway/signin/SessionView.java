package fr.fondationdesterritoires.gateway.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the portal may know of the session: who, and until when; never a token. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
        boolean signedIn, @Nullable Person person, @Nullable Instant expiresAt) {

    static final SessionView NOBODY = new SessionView(false, null, null);

    /** The person signed in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(
            String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String locale,
            List<String> roles) {}
}
