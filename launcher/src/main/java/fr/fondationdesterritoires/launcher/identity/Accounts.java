package fr.fondationdesterritoires.launcher.identity;

import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts, kept in the launcher's own database between runs. */
@Component
public class Accounts {

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final PasswordEncoder passwords;

    Accounts(JdbcClient jdbc, DataSource dataSource, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.passwords = passwords;
    }

    /** Makes the tables and the demo people's accounts, once the database runs. */
    public void prepare(DemoPeople people) {
        new ResourceDatabasePopulator(new ClassPathResource("db/identity.sql")).execute(dataSource);
        var known =
                jdbc.sql("select id from account where demo").query(UUID.class).set();
        var password = passwords.encode(DemoPeople.PASSWORD);
        for (var person : people.all()) {
            if (known.contains(person.id())) {
                continue;
            }
            jdbc.sql("""
                            insert into account (id, email, name, locale, roles, password, demo)
                            values (?, ?, ?, ?, ?, ?, true) on conflict do nothing
                            """)
                    .params(
                            person.id(),
                            person.email(),
                            person.name(),
                            person.locale(),
                            person.roles().toArray(new String[0]),
                            password)
                    .update();
        }
    }

    /** Nothing if the e-mail has an account already. */
    Optional<Account> signUp(String email, String name, String password, String locale) {
        var account = new Account(UUID.randomUUID(), email, name, locale, Set.of(), encoded(password));
        try {
            jdbc.sql("insert into account (id, email, name, locale, password) values (?, ?, ?, ?, ?)")
                    .params(account.id(), email, name, locale, account.password())
                    .update();
            return Optional.of(account);
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
    }

    Optional<Account> byEmail(String email) {
        return jdbc.sql("select * from account where lower(email) = lower(?)")
                .param(email.strip())
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> byId(UUID id) {
        return jdbc.sql("select * from account where id = ?")
                .param(id)
                .query(Accounts::account)
                .optional();
    }

    void give(UUID id, String role) {
        jdbc.sql("update account set roles = array_append(roles, ?) where id = ? and not (? = any(roles))")
                .params(role, id, role)
                .update();
    }

    void take(UUID id, String role) {
        jdbc.sql("update account set roles = array_remove(roles, ?) where id = ?")
                .params(role, id)
                .update();
    }

    private String encoded(String password) {
        var encoded = passwords.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("No password was given.");
        }
        return encoded;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        Array roles = row.getArray("roles");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("locale"),
                Set.copyOf(Arrays.asList((String[]) roles.getArray())),
                row.getString("password"));
    }
}
