package fr.fondationdesterritoires.contracts.projects;

import fr.fondationdesterritoires.contracts.vocabulary.PremiumTermKind;
import java.util.List;

/** The rate of the alliance premium, with the terms that make it up, in points of a hundred. */
public record PremiumRate(int ratePoints, List<Term> terms) {

    /** One term; {@code detail} is what it rests on, such as a number of profiles or a department. */
    public record Term(PremiumTermKind kind, int points, String detail) {}
}
