package fr.fondationdesterritoires.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** The broker's own process: formats its directory on the first start, then is a plain Kafka. */
final class KafkaProcess {

    private KafkaProcess() {}

    /** Takes {@code server.properties}, the log directory and the cluster id. */
    public static void main(String[] arguments) {
        var properties = arguments[0];
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
            var format = new String[] {"format", "--standalone", "-t", arguments[2], "-c", properties};
            var answer = kafka.tools.StorageTool.execute(format, System.out);
            if (answer != 0) {
                System.exit(answer);
            }
        }
        kafka.Kafka.main(new String[] {properties});
    }
}
