{{- define "uplift.fullname" -}}
{{- if contains .Chart.Name .Release.Name -}}{{ .Release.Name | trunc 50 | trimSuffix "-" }}
{{- else -}}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 50 | trimSuffix "-" }}{{- end -}}
{{- end -}}

{{- define "uplift.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "uplift.labels" -}}
{{ include "uplift.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "uplift.secretName" -}}
{{- .Values.existingSecret | default (include "uplift.fullname" .) -}}
{{- end -}}

{{- define "uplift.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}{{ .Values.serviceAccount.name | default (include "uplift.fullname" .) }}
{{- else -}}{{ .Values.serviceAccount.name | default "default" }}{{- end -}}
{{- end -}}

{{/* A deployment of one process. Takes: root, name (api, worker, relay), port, portName, base (of its health and metrics). */}}
{{- define "uplift.deployment" -}}
{{- $root := .root -}}
{{- $process := index $root.Values .name -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "uplift.fullname" $root }}-{{ .name }}
  labels:
    {{- include "uplift.labels" $root | nindent 4 }}
    app.kubernetes.io/component: {{ .name }}
spec:
  replicas: {{ $process.replicas }}
  selector:
    matchLabels:
      {{- include "uplift.selector" $root | nindent 6 }}
      app.kubernetes.io/component: {{ .name }}
  template:
    metadata:
      labels:
        {{- include "uplift.labels" $root | nindent 8 }}
        app.kubernetes.io/component: {{ .name }}
      annotations:
        # A changed setting is a new rollout.
        checksum/config: {{ include (print $root.Template.BasePath "/configmap.yaml") $root | sha256sum }}
        checksum/secret: {{ include (print $root.Template.BasePath "/secret.yaml") $root | sha256sum }}
        {{- if $root.Values.metrics.annotate }}
        prometheus.io/scrape: "true"
        prometheus.io/path: {{ .base }}/metrics
        prometheus.io/port: {{ .port | quote }}
        {{- end }}
        {{- with $root.Values.podAnnotations }}{{ toYaml . | nindent 8 }}{{ end }}
    spec:
      serviceAccountName: {{ include "uplift.serviceAccountName" $root }}
      automountServiceAccountToken: false
      terminationGracePeriodSeconds: {{ $process.terminationGracePeriodSeconds }}
      securityContext: { runAsNonRoot: true, runAsUser: 10001, runAsGroup: 10001, fsGroup: 10001, seccompProfile: { type: RuntimeDefault } }
      {{- with $root.Values.imagePullSecrets }}
      imagePullSecrets: {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $root.Values.nodeSelector }}
      nodeSelector: {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $root.Values.tolerations }}
      tolerations: {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $root.Values.affinity }}
      affinity: {{- toYaml . | nindent 8 }}
      {{- end }}
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              {{- include "uplift.selector" $root | nindent 14 }}
              app.kubernetes.io/component: {{ .name }}
      containers:
        - name: {{ .name }}
          image: "{{ $root.Values.image.repository }}:{{ $root.Values.image.tag | default $root.Chart.AppVersion }}"
          imagePullPolicy: {{ $root.Values.image.pullPolicy }}
          command: [node, apps/{{ .name }}/dist/main.js]
          envFrom:
            - configMapRef: { name: {{ include "uplift.fullname" $root }} }
            - secretRef: { name: {{ include "uplift.secretName" $root }} }
          {{- with $root.Values.extraEnv }}
          env: {{- toYaml . | nindent 12 }}
          {{- end }}
          ports: [{ name: {{ .portName }}, containerPort: {{ .port }} }]
          startupProbe: { httpGet: { path: {{ .base }}/health/live, port: {{ .portName }} }, periodSeconds: 2, failureThreshold: 60 }
          livenessProbe: { httpGet: { path: {{ .base }}/health/live, port: {{ .portName }} }, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 }
          readinessProbe: { httpGet: { path: {{ .base }}/health/ready, port: {{ .portName }} }, periodSeconds: 5, timeoutSeconds: 5 }
          resources: {{- toYaml $process.resources | nindent 12 }}
          securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
          volumeMounts:
            - { name: data, mountPath: /var/lib/uplift }
            - { name: temporary, mountPath: /tmp }
            {{- if $root.Values.temporal.certificateSecret }}
            - { name: temporal-certificate, mountPath: /etc/temporal, readOnly: true }
            {{- end }}
      volumes:
        - name: data
          {{- if $root.Values.dataVolume.existingClaim }}
          persistentVolumeClaim: { claimName: {{ $root.Values.dataVolume.existingClaim }} }
          {{- else }}
          emptyDir: {}
          {{- end }}
        - { name: temporary, emptyDir: {} }
        {{- with $root.Values.temporal.certificateSecret }}
        - { name: temporal-certificate, secret: { secretName: {{ . }} } }
        {{- end }}
{{- end -}}
