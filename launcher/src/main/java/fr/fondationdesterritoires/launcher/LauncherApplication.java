package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.identity.OtherProvider;
import fr.fondationdesterritoires.launcher.parts.Parts;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The launcher's own pages: identity provider, mailbox, start page. */
@SpringBootApplication
class LauncherApplication {

    /** Needs no database to start: the pool connects when somebody asks for something. */
    static ConfigurableApplicationContext start(
            Ports ports, Home home, Parts parts, DemoPeople people, Optional<OtherProvider> provider) {
        return new SpringApplicationBuilder(LauncherApplication.class)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(Ports.class, () -> ports);
                    beans.registerBean(Home.class, () -> home);
                    beans.registerBean(Parts.class, () -> parts);
                    beans.registerBean(DemoPeople.class, () -> people);
                    provider.ifPresent(other -> beans.registerBean(OtherProvider.class, () -> other));
                })
                .properties(Map.of(
                        "server.port",
                        ports.launcher(),
                        "spring.datasource.url",
                        "jdbc:postgresql://127.0.0.1:" + ports.database() + "/identity"))
                .run();
    }
}
