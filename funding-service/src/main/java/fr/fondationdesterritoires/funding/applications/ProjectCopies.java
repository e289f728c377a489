package fr.fondationdesterritoires.funding.applications;

/** What is done at once to all copies of what others tell of projects, when they are told anew. */
final class ProjectCopies {

    static final String DISTRUST = """
            with alliances as (update alliance set epoch = -1)
            update local_opinion set epoch = -1
            """;

    /** What nobody tells any more; but recusals go on following from the alliance of an application that stands. */
    static final String SWEEP = """
            with alliances as (
                delete from alliance a
                where epoch = -1 and not exists (select 1 from application p where p.project_id = a.project_id)
                returning project_id),
            organisations as (
                delete from alliance_organisation where project_id in (select project_id from alliances))
            delete from local_opinion where epoch = -1
            """;

    private ProjectCopies() {}
}
