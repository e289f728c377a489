package fr.fondationdesterritoires.projects.projects.domain;

/** What an act does to a project: the event, and the project it happened to. */
public record Change(Project before, ProjectEvent event) {

    public Project after() {
        return Evolution.after(before, event);
    }
}
