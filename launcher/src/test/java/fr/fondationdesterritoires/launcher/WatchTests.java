package fr.fondationdesterritoires.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.launcher.parts.Layer;
import fr.fondationdesterritoires.launcher.parts.Part;
import fr.fondationdesterritoires.launcher.parts.Parts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Mortal part = new Mortal();
    private final Parts parts = new Parts();
    private final Watch watch = new Watch(parts, new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8)));

    @BeforeEach
    void add() {
        parts.add(part);
    }

    @Test
    void a_death_is_told_once_with_the_log_and_how_to_start_again() {
        watch.look();
        assertThat(lines()).isZero();

        part.state = Part.State.DIED;
        watch.look();
        watch.look();

        assertThat(lines()).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("kafka has died")
                .contains("kafka.log")
                .contains("./start --restart kafka");
    }

    @Test
    void whoever_lived_again_meanwhile_and_dies_is_told_again() {
        part.state = Part.State.DIED;
        watch.look();
        part.state = Part.State.RUNNING;
        watch.look();
        part.state = Part.State.DIED;
        watch.look();

        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void nobody_is_told_of_those_who_end_with_the_platform() {
        watch.end();
        part.state = Part.State.DIED;
        watch.look();

        assertThat(lines()).isZero();
    }

    private long lines() {
        return said.toString(StandardCharsets.UTF_8).lines().count();
    }

    /** A part that is as it is told to be. */
    private static final class Mortal implements Part {

        private State state = State.RUNNING;

        @Override
        public String name() {
            return "kafka";
        }

        @Override
        public Layer layer() {
            return Layer.BACKING;
        }

        @Override
        public String address() {
            return "127.0.0.1:9092";
        }

        @Override
        public State state() {
            return state;
        }

        @Override
        public OptionalLong pid() {
            return OptionalLong.empty();
        }

        @Override
        public Path log() {
            return Path.of("kafka.log");
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public void killHard() {}
    }
}
