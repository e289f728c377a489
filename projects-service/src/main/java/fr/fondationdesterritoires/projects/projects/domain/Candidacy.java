package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.reference.TerritoryReference;
import java.util.Optional;

/** A project beside the call it aims at, with the areas of France to compare them by. */
public record Candidacy(ProjectSheet sheet, Optional<CallRules> call, TerritoryReference reference) {

    Presentation presentation() {
        return sheet.presentation().content();
    }

    Budget budget() {
        return sheet.budget().content();
    }

    Alliance alliance() {
        return sheet.alliance();
    }
}
