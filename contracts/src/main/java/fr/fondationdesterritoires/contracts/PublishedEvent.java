package fr.fondationdesterritoires.contracts;

/** A fact that a service tells the others; the record's components are its JSON. */
public interface PublishedEvent {

    /** The aggregate the fact is about: the key that orders it among the others. */
    String aggregateId();
}
