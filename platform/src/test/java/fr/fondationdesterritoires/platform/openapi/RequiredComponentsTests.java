package fr.fondationdesterritoires.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import org.junit.jupiter.api.Test;

class RequiredComponentsTests {

    record Line(String label) {}

    interface Elsewhere {
        record Line(long cents) {}
    }

    private final ModelConverters converters = new ModelConverters();

    RequiredComponentsTests() {
        converters.addConverter(new RequiredComponents());
    }

    @Test
    void a_record_may_be_described_many_times() {
        assertThat(described(Line.class).referencedSchemas).containsOnlyKeys("Line");
        assertThat(described(Line.class).referencedSchemas).containsOnlyKeys("Line");
    }

    @Test
    void two_records_of_one_name_are_not_mixed() {
        assertThat(described(Line.class).referencedSchemas).isNotEmpty();
        assertThatThrownBy(() -> described(Elsewhere.Line.class)).hasMessageContaining("described as Line");
    }

    private ResolvedSchema described(Class<?> record) {
        return converters.resolveAsResolvedSchema(new AnnotatedType(record).resolveAsRef(true));
    }
}
