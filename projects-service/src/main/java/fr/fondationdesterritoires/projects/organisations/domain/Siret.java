package fr.fondationdesterritoires.projects.organisations.domain;

import java.util.Optional;

/** The number of an establishment in the register of companies: 14 digits, the last of which checks the others. */
public record Siret(String digits) {

    private static final String LA_POSTE = "356000000";

    /** Reads the number, blanks allowed between its digits; empty if it is not one. */
    public static Optional<Siret> parse(String text) {
        String digits = text.replaceAll("[\\s\\u00a0\\u202f]", "");
        return digits.matches("[0-9]{14}") && isControlled(digits) ? Optional.of(new Siret(digits)) : Optional.empty();
    }

    private static boolean isControlled(String digits) {
        return luhn(digits) % 10 == 0 || isOfLaPoste(digits);
    }

    /** La Poste ran out of numbers that satisfy Luhn: the digits of its establishments add up to a multiple of five. */
    private static boolean isOfLaPoste(String digits) {
        return digits.startsWith(LA_POSTE)
                && digits.chars().map(sign -> sign - '0').sum() % 5 == 0;
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int weighted = at % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
