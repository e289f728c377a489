package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.funding.applications.domain.Candidacy;
import java.util.UUID;

/** Which frozen submission is on the table: the ledger says so, and members read that one. */
public record FrozenDossier(UUID submission, int round, String sha256) {

    public static FrozenDossier of(Candidacy candidacy) {
        return new FrozenDossier(candidacy.submission(), candidacy.round(), candidacy.sha256());
    }
}
