package fr.fondationdesterritoires.platform.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test runs on a real PostgreSQL and a real Kafka: containers where a Docker engine answers, else local processes;
 * one of each per virtual machine, started when first needed.
 *
 * <p>With {@code @SpringBootTest}, the service is pointed at a database, topics and consumer groups that are this
 * class's own. Without Spring, test methods and constructors may take a {@link RealDatabase} (migrated, this class's
 * own) or a {@link RealBroker}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealPartsExtension.class)
public @interface RealParts {

    /**
     * Without a broker nothing is relayed or consumed: events stay in the outbox, where {@link TestEvents#published}
     * reads them, and {@link TestEvents#deliver} applies others' events at once. Quicker, and enough for most tests.
     */
    boolean broker() default true;

    /** Lets classes with the same configuration share one context and so one database: quicker, less apart. */
    boolean shared() default false;

    /** The database begins with what the service held at the last {@link Release}, in the tables of that time. */
    boolean released() default false;
}
