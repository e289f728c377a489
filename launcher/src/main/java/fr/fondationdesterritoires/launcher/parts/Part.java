package fr.fondationdesterritoires.launcher.parts;

import java.nio.file.Path;
import java.util.OptionalLong;

/** A process of the platform that can be started again after it was stopped or killed. */
public interface Part {

    /** How a part is, as far as its process tells. */
    enum State {
        STARTING,
        RUNNING,
        STOPPED,
        DIED
    }

    String name();

    Layer layer();

    /** Where it listens, for people. */
    String address();

    State state();

    OptionalLong pid();

    Path log();

    /** Starts it, unless it runs, and returns when it is ready to work. */
    void start();

    /** Stops it cleanly. */
    void stop();

    /** {@code kill -9}. */
    void killHard();
}
