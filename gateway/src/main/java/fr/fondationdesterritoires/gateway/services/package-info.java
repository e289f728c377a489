/** The way to the services, and what is said when one of them does not answer. */
@NullMarked
package fr.fondationdesterritoires.gateway.services;

import org.jspecify.annotations.NullMarked;
