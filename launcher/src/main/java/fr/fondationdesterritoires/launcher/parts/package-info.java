/** Database, broker, identity and services as processes that can be started, stopped, killed and asked how they are. */
@NullMarked
package fr.fondationdesterritoires.launcher.parts;

import org.jspecify.annotations.NullMarked;
