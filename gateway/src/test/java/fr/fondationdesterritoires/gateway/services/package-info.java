@NullMarked
package fr.fondationdesterritoires.gateway.services;

import org.jspecify.annotations.NullMarked;
