package fr.fondationdesterritoires.launcher.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs tokens, made on the first start and kept, so that tokens outlive a restart. */
final class SigningKey {

    private SigningKey() {}

    static RSAKey keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, fresh().toJSONString());
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException | ParseException | JOSEException unusable) {
            throw new IllegalStateException("The signing key in " + file + " cannot be used.", unusable);
        }
    }

    private static RSAKey fresh() throws JOSEException {
        return new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyID(UUID.randomUUID().toString())
                .generate();
    }
}
