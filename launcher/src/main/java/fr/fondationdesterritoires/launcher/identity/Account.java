package fr.fondationdesterritoires.launcher.identity;

import java.util.Set;
import java.util.UUID;

/** Somebody who can sign in here. */
record Account(UUID id, String email, String name, String locale, Set<String> roles, String password) {

    Account {
        roles = Set.copyOf(roles);
    }
}
