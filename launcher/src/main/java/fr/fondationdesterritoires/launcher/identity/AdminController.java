package fr.fondationdesterritoires.launcher.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers as Keycloak's Admin REST API does what projects-service asks of it: accounts, their staff roles, sign-outs. */
@RestController
@RequestMapping(AdminController.PATH)
public final class AdminController {

    public static final String PATH = "/admin/realms/territoires";
    private static final String MAPPINGS = "/users/{id}/role-mappings/clients/{client}";

    private final Accounts accounts;
    private final PeoplesAuthorizations authorizations;

    /** An account, as far as it is asked for. */
    record User(UUID id, boolean emailVerified, boolean enabled) {
        static User of(Account account) {
            return new User(account.id(), true, true);
        }
    }

    /** A role, named by itself. */
    record Role(String id, String name) {
        static Role of(String name) {
            return new Role(name, name);
        }
    }

    AdminController(Accounts accounts, PeoplesAuthorizations authorizations) {
        this.accounts = accounts;
        this.authorizations = authorizations;
    }

    @GetMapping("/users")
    List<User> byEmail(@RequestParam String email) {
        return accounts.byEmail(email).map(User::of).stream().toList();
    }

    @GetMapping("/users/{id}")
    ResponseEntity<User> byId(@PathVariable UUID id) {
        return ResponseEntity.of(accounts.byId(id).map(User::of));
    }

    @GetMapping(MAPPINGS)
    ResponseEntity<List<Role>> held(@PathVariable UUID id) {
        return ResponseEntity.of(roles(id, true));
    }

    @GetMapping(MAPPINGS + "/available")
    ResponseEntity<List<Role>> available(@PathVariable UUID id) {
        return ResponseEntity.of(roles(id, false));
    }

    private Optional<List<Role>> roles(UUID id, boolean held) {
        return accounts.byId(id)
                .map(account -> PersonClaims.STAFF_ROLES.stream()
                        .filter(role -> account.roles().contains(role) == held)
                        .map(Role::of)
                        .toList());
    }

    @PostMapping(MAPPINGS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable UUID id, @RequestBody List<Role> roles) {
        roles.forEach(role -> accounts.give(id, role.name()));
    }

    @DeleteMapping(MAPPINGS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable UUID id, @RequestBody List<Role> roles) {
        roles.forEach(role -> accounts.take(id, role.name()));
    }

    @PostMapping("/users/{id}/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@PathVariable UUID id) {
        authorizations.endAllOf(id.toString());
    }
}
