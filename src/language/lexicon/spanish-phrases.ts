import type { SpokenConcept } from '../../core/question-concepts.js';

/** Spanish phrases of what a question may speak of, separated by `|`, lower case. Accents do not matter. Plurals in -as and -os go without saying. */
export const SPANISH_PHRASES: Readonly<Partial<Record<SpokenConcept, string>>> = {
  admin:
    'administrador|administradores|administradora|cuenta de administrador|cuentas de administrador|usuario privilegiado|cuenta privilegiada|cuenta admin',
  privileged: 'privilegiado|privilegiada',
  role: 'rol|roles|rol de administrador|roles de administrador|rol de directorio|rol de exchange|roles de exchange|roles de directorio|grupo de roles|derechos de administrador',
  assignment: 'asignado|asignada|asignación|asignaciones|permanente|elegible',
  user: 'usuario|usuaria|empleado|empleada|persona|gente',
  account: 'cuenta',
  anyone: 'alguien|cualquiera|nadie|todo el mundo',
  guest: 'invitado|invitada|usuario externo',
  separation: 'separado|separada|uso diario|día a día|trabajo diario|misma cuenta|cuenta diaria',
  licence: 'licencia',
  synced:
    'sincronizado|sincronizada|sincroniza|sincronizan|sincronización|ad local|active directory local|directorio local|híbrido',
  compromised:
    'hackeado|hackeada|comprometido|comprometida|en riesgo|robado|robada|pirateado|pirateada|vulnerado|vulnerada',
  tampering:
    'restablecido|restablecida|restablecido la contraseña|contraseña restablecida|restablecimiento|mfa eliminada|método eliminado',
  dormant:
    'inactivo|última vez que inició sesión|inició sesión por última vez|por última vez|último inicio de sesión|última conexión|se conectó por última vez|tiempo sin entrar|tiempo sin iniciar sesión|sin entrar|inactiva|dormido|dormida|sin usar|sin usarse|sin uso|no se usa|no se usan|ya no se usa|ya no se usan|nadie usa|abandonado|abandonada|olvidado|olvidada|en desuso|nunca usado|nunca usada|no han iniciado sesión|no ha iniciado sesión|nunca han iniciado sesión|nunca ha iniciado sesión|sin iniciar sesión|último inicio de sesión',
  activity: 'inicio de sesión|iniciado sesión|inicia sesión|inician sesión|usa|usan|usado|usada|actividad|entran|entra',
  'held-role': 'miembro|titular|tiene el rol|tienen el rol',
  mfa: 'autenticación multifactor|doble factor|segundo factor|autenticación de dos factores|verificación en dos pasos|doble autenticación|multifactor|método de autenticación',
  'password-only':
    'solo contraseña|solo con contraseña|únicamente con contraseña|solo la contraseña|solo una contraseña',
  password: 'contraseña',
  only: 'solo|solamente|únicamente',
  'weak-method': 'por sms|teléfono|llamada|mfa débil|método débil|métodos débiles|factor débil|vulnerable al phishing',
  weak: 'débil|débiles|inseguro|insegura|vulnerable',
  'strong-method':
    'resistente al phishing|llave fido|llave fido2|llave de seguridad|clave de seguridad|clave de acceso|sin contraseña',
  lack: 'sin|no|ningún|ninguna|ninguno|nunca|falta|faltan|carece|carecen|nadie',
  registered:
    'registrado|registrada|configurado|configurada|exigido|exigida|exige|exigen|obligatorio|obligatoria|protegido|protegida|cubierto|cubierta|cubre|cubren',
  policy: 'directiva|política',
  'conditional-access': 'acceso condicional|directiva de acceso condicional|política de acceso condicional',
  'report-only': 'solo informe|modo informe|modo solo informe|modo de solo informe',
  exclusion: 'excluido|excluida|exclusión|exclusiones|exento|exenta|excepción|excepciones|hueco',
  'security-defaults':
    'valores predeterminados de seguridad|valores de seguridad predeterminados|seguridad predeterminada|configuración predeterminada de seguridad|línea base de seguridad|línea base|seguridad por defecto',
  legacy:
    'autenticación heredada|autenticación básica|autenticación antigua|protocolo heredado|protocolo antiguo|protocolo obsoleto',
  'off-or-on':
    'activado|activada|desactivado|desactivada|habilitado|habilitada|deshabilitado|deshabilitada|bloqueado|bloqueada|abierto|abierta|permitido|permitida|activo|activa|funciona',
  app: 'aplicación|aplicaciones|entidad de servicio|entidades de servicio|cuenta de servicio|programa',
  permission: 'permiso|privilegio|derecho|demasiado permiso|exceso de permiso',
  powerful: 'poderoso|poderosa|potente|amplio|excesivo|demasiado permiso|control total|acceso total|elevado|elevada',
  risky: 'peligroso|peligrosa|arriesgado|arriesgada|riesgo|riesgosa|amenaza',
  can: 'puede|pueden|podría|podrían|tiene acceso|tienen acceso',
  'mail-data': 'correo|buzón|buzones|correo electrónico|mensaje|bandeja de entrada|calendario',
  directory: 'directorio|archivo|datos',
  'read-verb': 'leer|leen|enviar|envía|envían|administrar|gestionar|escribir|acceder',
  credential: 'secreto|secreto de cliente|certificado|credencial|credenciales|clave',
  expiry:
    'caduca|caducan|caducar|caducado|caducada|caducidad|vence|vencen|vencer|vencido|vencida|expira|expiran|expirar|expirado|pronto|vigencia|validez',
  suspicious:
    'sospechoso|sospechosa|raro|rara|extraño|extraña|falso|falsa|malicioso|maliciosa|se hacen pasar por|se hace pasar por|imita|imitan|suplanta|suplantan|no verificado|editor no verificado|editor desconocido|dudoso|dudosa',
  naming: 'nombre|editor',
  consent: 'consentimiento|consentir|dar consentimiento|dar su consentimiento|conceder permiso|otorgar permiso',
  consented:
    'concedido|concedida|otorgado|otorgada|dado consentimiento|dio consentimiento|dado su consentimiento|aceptado|aceptada|nuevo consentimiento|nuevo permiso|concedió|aceptó|otorgó',
  'may-consent':
    'consentimiento del administrador|flujo de consentimiento|flujo de consentimiento del administrador|consentimiento de usuario|consentimiento del usuario|propietario de grupo|pueden consentir|puede consentir|solicitud de consentimiento',
  registration: 'registro de aplicación|registro de aplicaciones',
  'register-app':
    'registrar|registrar aplicaciones|registrar una aplicación|registrar app|crear aplicaciones|añadir aplicaciones|instalar aplicaciones',
  'app-facts': 'detalles de|información sobre|todo sobre|háblame de|cuéntame de|cuéntame sobre|quién es el dueño',
  'new-thing': 'nuevo|nueva|reciente',
  connector: 'conector|conectores',
  'connector-trait':
    'entrada|salida|entrante|saliente|cualquier sitio|cualquier lugar|cualquier origen|cifrado|sin cifrar|como interno',
  rule: 'regla|regla de transporte|regla de flujo de correo|regla de correo',
  'mail-rule': 'regla de transporte|regla de flujo de correo|regla de correo',
  'mail-flow': 'flujo de correo|flujo del correo|transporte de correo|enrutamiento de correo',
  'rule-effect':
    'reenvía|reenvían|reenviar|reenvío|redirige|redirigen|redirigir|redirección|al exterior|encabezado|cabecera|copia oculta|filtro de spam|filtro antispam|omite|omiten|cuarentena',
  'strip-verb': 'elimina|eliminan|eliminar|borra|borran|quita|quitan',
  made: 'montó|montado|creado|creada|eliminado|eliminada|borrado|borrada|modificado|modificada|modificó|creó|eliminó|borró|cambió|tocó|tocado|añadido|añadida|agregado|agregada|cambiado|cambiada|cambio|modificación|modificaciones',
  'change-verb': 'crear|modificar|eliminar|cambiar|añadir',
  switched: 'activó|desactivó|desactivado|desactivada|deshabilitó',
  'which-exist': 'hay|existe|existen|lista|listado|tenemos',
  'audit-log':
    'registro de auditoría|auditoría|auditoría unificada|auditoría de buzones|queda registrado|queda todo registrado|se registra',
  'audit-word': 'auditoría|registro de auditoría|auditoría unificada',
  who: 'quién|quiénes',
  when: 'cuándo|desde cuándo',
  what: 'qué|cuál|cuáles',
  'how-many': 'cuántos|cuántas|cuánto',
  show: 'muestra|muéstrame|mostrar|lista|enséñame|dame',
  'by-app': 'por una aplicación',
  lately: 'últimamente|recientemente|ayer|hoy|esta semana|este mes|semana pasada|mes pasado|hace poco|últimos días',
  incident: 'incidente|ataque|atacado|atacando|intrusión|intruso|alerta',
  happening: 'ha pasado|pasando|ocurrido',
  'we-us': 'nosotros|nuestro|nuestra|tenemos|empresa|organización',
  changed: 'cambió|cambiado|cambio|novedad|novedades|peor|hay de nuevo',
  overall:
    'estado de seguridad|nivel de seguridad|cómo de seguros|qué tan seguros|cómo estamos|panorama|mayores riesgos|todo bien',
  'summary-word': 'resumen',
  security: 'seguridad',
  decision: 'decisión|decisiones|decidido|aprobación|aprobado|aprobó',
  revoked: 'revocado|revocada',
  'alert-me': 'avísame|avísanos|notifícame|alértame|alértanos',
  greeting: 'buenos días|buenas tardes',
  thanks: 'gracias|muchas gracias',
  'ask-help': 'ayuda|qué puedes hacer|cómo funciona|quién eres|qué sabes hacer',
  did: 'se ha|se han',
};
