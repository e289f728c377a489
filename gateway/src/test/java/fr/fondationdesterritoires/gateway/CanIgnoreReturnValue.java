package fr.fondationdesterritoires.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Known to the compiler's checks by its name. */
@Target(ElementType.METHOD)
@interface CanIgnoreReturnValue {}
