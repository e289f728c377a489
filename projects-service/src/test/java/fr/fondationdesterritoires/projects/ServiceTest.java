package fr.fondationdesterritoires.projects;

import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.projects.testing.TestIdentityProvider;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a real database; events stay in the outbox, and others' are handed in at once. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ProjectsServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
@ContextConfiguration(initializers = TestIdentityProvider.class)
@RealParts(broker = false, shared = true)
public @interface ServiceTest {}
