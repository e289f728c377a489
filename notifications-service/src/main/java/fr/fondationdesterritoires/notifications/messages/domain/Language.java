package fr.fondationdesterritoires.notifications.messages.domain;

import java.util.Locale;

/** The languages that messages are written in. */
public enum Language {
    FRENCH(Locale.FRENCH),
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** French for whoever asks for a language that we do not write. */
    public static Language of(Locale wanted) {
        return wanted.getLanguage().equals("en") ? ENGLISH : FRENCH;
    }

    public static Language of(String tag) {
        return of(Locale.forLanguageTag(tag));
    }
}
