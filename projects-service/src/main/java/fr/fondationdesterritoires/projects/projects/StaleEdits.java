package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.web.RefusalException;
import fr.fondationdesterritoires.projects.projects.domain.Document;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows someone whose edit came too late how the text stands now, so that both texts can be put side by side. */
final class StaleEdits {

    private StaleEdits() {}

    /** A stale edit with what is there now, as it is read otherwise; nothing when it is gone. */
    record Shown(@Nullable Object current) implements Refusal {
        @Override
        public String code() {
            return "stale-edit";
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }

        @Override
        public Map<String, Object> details() {
            return current == null ? Map.of() : Map.of("current", current);
        }
    }

    static boolean isStaleProject(Throwable error) {
        return error instanceof RefusalException refused && refused.refusal() instanceof ProjectRefusal.StaleProject;
    }

    static Throwable showDocument(Throwable error) {
        return error instanceof RefusalException refused
                        && refused.refusal() instanceof ProjectRefusal.StaleDocument(Optional<Document> current)
                ? new RefusalException(
                        new Shown(current.map(ProjectViews::document).orElse(null)))
                : error;
    }

    static Throwable showSection(Throwable error, ProjectViews views) {
        if (!(error instanceof RefusalException refused)) {
            return error;
        }
        return switch (refused.refusal()) {
            case ProjectRefusal.StalePresentation stale ->
                new RefusalException(new Shown(views.presentation(stale.current())));
            case ProjectRefusal.StaleBudget stale ->
                new RefusalException(new Shown(ProjectViews.budget(stale.current())));
            default -> error;
        };
    }
}
