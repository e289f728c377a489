package fr.fondationdesterritoires.projects.projects.domain;

/** What an act does to a project. */
public sealed interface Change {

    Project after();

    /** Something happens to it. */
    record Made(Project before, ProjectEvent event) implements Change {
        @Override
        public Project after() {
            return Evolution.after(before, event);
        }
    }

    /** It is so already: a repeated act finds its work done and leaves its traces as they are. */
    record None(Project after) implements Change {}
}
