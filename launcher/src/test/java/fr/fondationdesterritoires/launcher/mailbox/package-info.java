@NullMarked
package fr.fondationdesterritoires.launcher.mailbox;

import org.jspecify.annotations.NullMarked;
