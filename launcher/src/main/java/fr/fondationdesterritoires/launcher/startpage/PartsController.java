package fr.fondationdesterritoires.launcher.startpage;

import fr.fondationdesterritoires.launcher.LaunchFailed;
import fr.fondationdesterritoires.launcher.Ports;
import fr.fondationdesterritoires.launcher.parts.Part;
import fr.fondationdesterritoires.launcher.parts.Parts;
import fr.fondationdesterritoires.local.LocalPartException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The parts for scripts and fault tests: how each is; kill it, stop it, start it again.
 *
 * <p>Acts ask for the header {@code X-Local}, which no page of another origin can send.
 */
@RestController
@RequestMapping("/local/parts")
class PartsController {

    private final Parts parts;
    private final Ports ports;

    PartsController(Parts parts, Ports ports) {
        this.parts = parts;
        this.ports = ports;
    }

    /** One part as a script sees it. */
    record Standing(
            String name,
            Part.State state,
            @Nullable Long pid,
            @Nullable Long residentKilobytes,
            String address,
            String log) {}

    @GetMapping
    List<Standing> all() {
        return Stream.concat(Stream.of(launcher()), parts.all().stream().map(PartsController::standing))
                .toList();
    }

    @PostMapping("/{name}/kill")
    Standing kill(@PathVariable String name, @RequestHeader("X-Local") String local) {
        var part = named(name);
        part.killHard();
        return standing(part);
    }

    @PostMapping("/{name}/stop")
    Standing stop(@PathVariable String name, @RequestHeader("X-Local") String local) {
        var part = named(name);
        part.stop();
        return standing(part);
    }

    @PostMapping("/{name}/start")
    ResponseEntity<Object> start(@PathVariable String name, @RequestHeader("X-Local") String local) {
        var part = named(name);
        try {
            part.start();
            return ResponseEntity.ok(standing(part));
        } catch (LaunchFailed | LocalPartException notReady) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(String.valueOf(notReady.getMessage()));
        }
    }

    private Standing launcher() {
        var self = ProcessHandle.current().pid();
        return new Standing("launcher", Part.State.RUNNING, self, ResidentMemory.of(self), ports.launcherUrl(), "");
    }

    private Part named(String name) {
        return parts.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Standing standing(Part part) {
        var pid = part.pid().isPresent() ? part.pid().getAsLong() : null;
        return new Standing(
                part.name(),
                part.state(),
                pid,
                ResidentMemory.ofTree(part.pid()),
                part.address(),
                part.log().toString());
    }
}
