package fr.fondationdesterritoires.notifications.mails;

import org.jspecify.annotations.Nullable;

/**
 * Why a mail has not left.
 *
 * @param code SMTP's, where the mail server got so far as to give one
 */
record Trouble(String kind, @Nullable Integer code) {

    static Trouble of(String kind) {
        return new Trouble(kind, null);
    }
}
