/** Takes every mail the platform sends, keeps it and shows it. */
@NullMarked
package fr.fondationdesterritoires.launcher.mailbox;

import org.jspecify.annotations.NullMarked;
