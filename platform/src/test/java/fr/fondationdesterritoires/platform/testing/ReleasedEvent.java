package fr.fondationdesterritoires.platform.testing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record that stood on a topic at a release.
 *
 * @param payload JSON; none is a tombstone
 */
public record ReleasedEvent(
        String topic,
        String key,
        Map<String, String> headers,
        @Nullable String payload) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static List<ReleasedEvent> read(Path file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> JSON.readValue(line, ReleasedEvent.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static void write(Path file, List<ReleasedEvent> events) throws IOException {
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            for (ReleasedEvent event : events) {
                out.write(JSON.writeValueAsString(event) + "\n");
            }
        }
    }
}
