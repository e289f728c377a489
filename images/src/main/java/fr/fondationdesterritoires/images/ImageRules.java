package fr.fondationdesterritoires.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import tools.jackson.databind.json.JsonMapper;

/** What an image must be before anybody gets it; each fault is a sentence. */
final class ImageRules {

    private static final String OWN_GROUP = "fr.fondationdesterritoires";
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(PASSWORD|PASSWD|SECRET|TOKEN|CREDENTIAL|PRIVATE|API_?KEY|ACCESS_?KEY).*");
    private static final Pattern SECRET_FILE = Pattern.compile(
            "(?i)(.*/)?(id_(rsa|ecdsa|ed25519)|[^/]*\\.(pem|key|p12|pfx|jks|keystore|kdbx)|\\.env|\\.netrc|\\.npmrc|\\.pgpass|"
                    + "\\.git|\\.docker|\\.m2|settings\\.xml|credentials[^/]*)");
    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----");
    private static final Set<String> BUILDERS = Set.of(
            "javac",
            "jlink",
            "jmod",
            "jpackage",
            "jshell",
            "jdb",
            "gcc",
            "cc",
            "make",
            "mvn",
            "gradle",
            "node",
            "npm",
            "git");
    private static final Set<String> SHELLS_AND_INSTALLERS = Set.of(
            "sh", "bash", "dash", "ash", "zsh", "busybox", "apt", "apt-get", "dpkg", "apk", "rpm", "yum", "dnf", "curl",
            "wget", "python3", "perl");
    private static final Pattern PORT = Pattern.compile("containerPort: (\\d+)");
    private static final Pattern USER = Pattern.compile("runAsUser: (\\d+)");
    private static final Pattern GROUP = Pattern.compile("runAsGroup: (\\d+)");
    private static final long SET_ID_OR_WRITABLE_BY_ALL = 06002;
    private static final Instant JIBS_INSTANT = Instant.ofEpochSecond(1);

    private final ImageTar image;
    private final String pods;
    private final boolean bareBase;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Set<String>> files = new LinkedHashMap<>();
    private final StringBuilder bill = new StringBuilder();

    private ImageRules(ImageTar image, Deployment deployment, boolean bareBase) {
        this.image = image;
        this.pods = deployment.processPattern();
        this.bareBase = bareBase;
    }

    /** Bare base: one that has no business with a shell or an installer either. */
    static List<String> faults(ImageTar image, Deployment deployment, boolean bareBase) throws IOException {
        var rules = new ImageRules(image, deployment, bareBase);
        rules.checkConfiguration();
        rules.checkFiles();
        rules.checkLayers();
        rules.checkBillOfMaterials();
        return List.copyOf(rules.faults);
    }

    private void checkConfiguration() {
        var user = image.config().path("User").asString("");
        var wanted = first(USER) + ":" + first(GROUP);
        if (!user.matches("[1-9]\\d*:[1-9]\\d*")) {
            faults.add("Its user is \"%s\", not a number other than root's.".formatted(user));
        } else if (!user.equals(wanted)) {
            faults.add("Its user is %s, the pods' is %s.".formatted(user, wanted));
        }
        var ports = new TreeSet<String>();
        image.config().path("ExposedPorts").propertyNames().forEach(port -> ports.add(port.replace("/tcp", "")));
        var podPorts = new TreeSet<String>();
        PORT.matcher(pods).results().forEach(found -> podPorts.add(found.group(1)));
        if (!ports.equals(podPorts)) {
            faults.add("It exposes the ports %s, the pods' are %s.".formatted(ports, podPorts));
        }
        if (!image.entryPoint().equals(ServiceImage.command("-XX:AOTCache=" + ServiceImage.CACHE))) {
            faults.add("It starts with %s.".formatted(String.join(" ", image.entryPoint())));
        }
        image.environment().keySet().stream()
                .filter(variable -> SECRET_NAME.matcher(variable).matches())
                .forEach(variable -> faults.add("Its variable %s looks like a secret.".formatted(variable)));
        if (!image.configuration().path("created").asString("").startsWith("1970-01-01T00:00:00")) {
            faults.add("It tells when it was built: another build is another image.");
        }
    }

    private String first(Pattern pattern) {
        var found = pattern.matcher(pods);
        return found.find() ? found.group(1) : "?";
    }

    private void checkFiles() throws IOException {
        var ours = false;
        for (var layer : image.layers()) {
            var name = image.nameOf(layer);
            ours = ours || name.equals("dependencies");
            var own = ours;
            var inLayer = files.computeIfAbsent(own ? name : "base", any -> new TreeSet<>());
            ImageTar.read(layer, (entry, content) -> {
                checkTool(entry);
                if (own) {
                    checkOwnFile(entry, content);
                    if (!entry.isDirectory()) {
                        inLayer.add(entry.getName());
                    }
                }
            });
        }
    }

    private void checkTool(TarArchiveEntry entry) {
        var program = entry.getName().replaceAll(".*/", "");
        if (!entry.isDirectory()
                && entry.getName().matches("(.*/)?s?bin/[^/]+")
                && (BUILDERS.contains(program) || (bareBase && SHELLS_AND_INSTALLERS.contains(program)))) {
            faults.add("/%s has no business in it.".formatted(entry.getName()));
        }
    }

    private void checkOwnFile(TarArchiveEntry entry, InputStream content) throws IOException {
        var name = entry.getName();
        if (!entry.getLastModifiedTime().toInstant().equals(JIBS_INSTANT)) {
            faults.add("/%s has the time of a build.".formatted(name));
        }
        if (entry.getLongUserId() != 0 || (entry.getMode() & SET_ID_OR_WRITABLE_BY_ALL) != 0) {
            faults.add("/%s can be changed by who runs it, or lends rights.".formatted(name));
        }
        if (name.endsWith(".class")) {
            faults.add("/%s lies outside of a jar: the cache takes no classes from directories.".formatted(name));
        }
        if (SECRET_FILE.matcher(name).matches()) {
            faults.add("/%s looks like a secret.".formatted(name));
        }
        if (entry.isDirectory()) {
            return;
        }
        if (name.equals(ServiceImage.BILL_OF_MATERIALS.substring(1))) {
            bill.append(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } else if (name.equals("app/app.jar")) {
            checkJar(name, content);
        } else if (entry.getSize() < 1 << 20) {
            checkText(name, content);
        }
    }

    private void checkJar(String name, InputStream content) throws IOException {
        // The tar's stream is not this one's to close.
        var jar = new ZipInputStream(content);
        for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            if (SECRET_FILE.matcher(entry.getName()).matches()) {
                faults.add("/%s in /%s looks like a secret.".formatted(entry.getName(), name));
            }
            checkText(name + "!/" + entry.getName(), jar);
        }
    }

    private void checkText(String name, InputStream content) throws IOException {
        if (PRIVATE_KEY
                .matcher(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1))
                .find()) {
            faults.add("/%s holds a private key.".formatted(name));
        }
    }

    private void checkLayers() throws IOException {
        var names = image.layers().stream().map(image::nameOf).toList();
        if (!names.contains("dependencies") || !names.contains("application")) {
            faults.add("Its layers do not keep the application apart from what it depends on: %s.".formatted(names));
            return;
        }
        if (!names.getLast().equals("cache")) {
            faults.add("Its last layer is %s, not the cache.".formatted(names.getLast()));
        }
        if (!files.getOrDefault("application", Set.of()).contains("app/app.jar")) {
            faults.add("The application is not in its layer.");
        }
    }

    private void checkBillOfMaterials() {
        if (bill.isEmpty()) {
            faults.add("It does not tell what it is made of: no %s.".formatted(ServiceImage.BILL_OF_MATERIALS));
            return;
        }
        if (!ServiceImage.BILL_OF_MATERIALS.equals(image.config()
                .path("Labels")
                .path("fr.fondationdesterritoires.sbom")
                .asString(""))) {
            faults.add("No label leads to the list of what it is made of.");
        }
        var own = new HashSet<String>();
        var others = new HashSet<String>();
        for (var component : JsonMapper.shared().readTree(bill.toString()).path("components")) {
            var jar = component.path("name").asString("") + "-"
                    + component.path("version").asString("");
            (component.path("group").asString("").equals(OWN_GROUP) ? own : others).add(jar);
        }
        for (var layer : files.entrySet()) {
            for (var file : layer.getValue()) {
                if (file.startsWith("app/lib/")) {
                    checkPlace(layer.getKey(), file, isNamed(file, own), isNamed(file, others));
                }
            }
        }
    }

    private void checkPlace(String layer, String file, boolean own, boolean other) {
        if (!own && !other) {
            faults.add("/%s is not in the list of what it is made of.".formatted(file));
        } else if (own == layer.equals("dependencies")) {
            faults.add("/%s is in the layer %s.".formatted(file, layer));
        }
    }

    /** A jar's name may go on with a classifier. */
    private static boolean isNamed(String file, Set<String> jars) {
        var name = Path.of(file).getFileName().toString();
        return jars.stream().anyMatch(jar -> name.equals(jar + ".jar") || name.startsWith(jar + "-"));
    }
}
