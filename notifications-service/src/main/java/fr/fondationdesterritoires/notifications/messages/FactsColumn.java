package fr.fondationdesterritoires.notifications.messages;

import fr.fondationdesterritoires.notifications.messages.domain.Facts;

/** How facts are kept in a column. */
public interface FactsColumn {

    String write(Facts facts);

    Facts read(String text);
}
