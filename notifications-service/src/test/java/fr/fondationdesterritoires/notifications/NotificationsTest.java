package fr.fondationdesterritoires.notifications;

import fr.fondationdesterritoires.platform.testing.RealParts;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole service with a real database and mail server; others' events are delivered without a broker. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealParts(broker = false, shared = true)
@ContextConfiguration(initializers = LocalMailServer.Address.class)
public @interface NotificationsTest {}
