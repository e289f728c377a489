@NullMarked
package fr.fondationdesterritoires.gateway.signin;

import org.jspecify.annotations.NullMarked;
