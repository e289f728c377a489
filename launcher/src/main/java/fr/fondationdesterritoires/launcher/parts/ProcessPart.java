package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.local.ChildProcess;
import java.util.Optional;
import java.util.OptionalLong;

/** A part that is one process, whoever starts that: how it is between its starts and its ends. */
abstract class ProcessPart implements Part {

    private final String name;
    private final Layer layer;
    private volatile State state = State.STOPPED;

    ProcessPart(String name, Layer layer) {
        this.name = name;
        this.layer = layer;
    }

    /** The process, unless it ended. */
    abstract Optional<ChildProcess> process();

    /** Starts the process and returns when it is ready. */
    abstract void begin();

    abstract void end();

    abstract void kill();

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Layer layer() {
        return layer;
    }

    @Override
    public final State state() {
        return state == State.RUNNING && process().isEmpty() ? State.DIED : state;
    }

    @Override
    public final OptionalLong pid() {
        return process().stream().mapToLong(ChildProcess::pid).findFirst();
    }

    @Override
    public final synchronized void start() {
        if (process().isEmpty()) {
            starting(this::begin);
            state = State.RUNNING;
        }
    }

    final void starting(Runnable begin) {
        state = State.STARTING;
        try {
            begin.run();
        } catch (RuntimeException notReady) {
            state = State.DIED;
            throw notReady;
        }
    }

    /** Not synchronised: a part that does not get ready must be stoppable. */
    @Override
    public final void stop() {
        state = State.STOPPED;
        end();
    }

    @Override
    public final void killHard() {
        state = State.STOPPED;
        kill();
    }
}
