package io.weathercomment.messaging;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads from records what Jackson would want annotations for, so that the domain needs no JSON library. */
final class RecordIntrospector extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final String KIND = "kind";

    /** {@code ForecastReady} is written as {@code forecast-ready}. */
    static String kind(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return sealedRoot(annotated.getRawType()) == null
                ? super.findPolymorphicTypeInfo(config, annotated)
                : JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, KIND, null, false, true, null);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        var root = annotated.getRawType();
        return root.isSealed()
                ? Arrays.stream(root.getPermittedSubclasses())
                        .map(type -> new NamedType(type, kind(type)))
                        .toList()
                : super.findSubtypes(annotated);
    }

    @Override
    public @Nullable String findTypeName(com.fasterxml.jackson.databind.introspect.AnnotatedClass annotated) {
        return sealedRoot(annotated.getRawType()) == null
                ? super.findTypeName(annotated)
                : kind(annotated.getRawType());
    }

    /** Methods of a record that are not its components (derived values) are not data. */
    @Override
    public boolean hasIgnoreMarker(AnnotatedMember member) {
        return super.hasIgnoreMarker(member)
                || (member instanceof AnnotatedMethod method
                        && Record.class.isAssignableFrom(method.getDeclaringClass())
                        && Arrays.stream(method.getDeclaringClass().getRecordComponents())
                                .noneMatch(component -> component.getName().equals(method.getName())));
    }

    @Override
    public Boolean hasRequiredMarker(AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter ? !nullable(parameter) : super.hasRequiredMarker(member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter && !nullable(parameter)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL)
                : super.findSetterInfo(annotated);
    }

    private static boolean nullable(AnnotatedParameter parameter) {
        var owner = parameter.getOwner().getAnnotated();
        if (owner instanceof Executable executable) {
            AnnotatedElement type = executable.getAnnotatedParameterTypes()[parameter.getIndex()];
            return type.isAnnotationPresent(Nullable.class);
        }
        return false;
    }

    private static @Nullable Class<?> sealedRoot(Class<?> type) {
        if (type.isSealed()) {
            return type;
        }
        return Arrays.stream(type.getInterfaces())
                .filter(Class::isSealed)
                .findFirst()
                .orElse(null);
    }
}
