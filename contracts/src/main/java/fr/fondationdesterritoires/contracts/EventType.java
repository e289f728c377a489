package fr.fondationdesterritoires.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Under which name and version an event is published, and on which topic. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

    /** One of {@link Topics}. */
    String topic();

    /** Publisher and fact, such as {@code projects.project-submitted}. */
    String name();

    /** Raised when a reader of the version before could be misled; additions keep it. */
    int version() default 1;
}
