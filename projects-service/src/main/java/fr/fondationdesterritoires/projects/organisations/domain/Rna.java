package fr.fondationdesterritoires.projects.organisations.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * The number of an association in the national register: W and nine digits, of which the third sign is a letter in
 * Corsica and overseas (W2A…, W9R…).
 */
public record Rna(String number) {

    /** Reads the number, in either case and with blanks between; empty if it is not one. */
    public static Optional<Rna> parse(String text) {
        String number = text.replaceAll("[\\s\\u00a0\\u202f]", "").toUpperCase(Locale.ROOT);
        return number.matches("W[0-9]([0-9]|(?<=2)[AB]|(?<=9)[A-Z])[0-9]{7}")
                ? Optional.of(new Rna(number))
                : Optional.empty();
    }
}
