package io.github.dbslicer.config;

import java.nio.file.Path;
import java.util.Optional;

/** The keys {@code password} and {@code password_file} of a section, of which it may have one. */
final class PasswordKeys {
    private PasswordKeys() {}

    /** The password; empty where there is none, and where the run has no use for it and it is in a file. */
    static Optional<Secret> read(YamlMapping section, Variables variables, Path configFile) {
        Optional<YamlMapping.Entry> file = section.find("password_file");
        Optional<YamlMapping.Entry> password = section.find("password");
        if (file.isEmpty()) {
            return password.flatMap(variables::value).map(Secret::new);
        }
        if (password.isPresent()) {
            section.problem(
                    file.get().key().location(),
                    section.name() + " has both 'password' and 'password_file'. Keep one of them.");
        }
        Optional<String> name = variables.value(file.get());
        return variables.required()
                ? name.flatMap(
                        text -> SecretFile.read(file.get(), text, configFile, "For no password write 'password: ~'."))
                : Optional.empty();
    }
}
